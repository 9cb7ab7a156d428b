"""The kinds of mark that a reader tells apart, switches off and finds in a legend.

Entity types are finer than what is worth a colour of its own: cities, regions, rivers and
facilities are all places. The names are those of the design tokens.
"""

from enum import StrEnum

from svodka.domain.marks import EntityType, FigureType


class LegendKind(StrEnum):
    """A kind of mark with a line and a colour of its own, in the order of the legend."""

    PERSON = "PERSON"
    POST = "POST"
    ORGANISATION = "ORGANISATION"
    COUNTRY = "COUNTRY"
    PLACE = "PLACE"
    DOCUMENT = "DOCUMENT"
    MONEY = "MONEY"
    PERCENT = "PERCENT"
    QUANTITY = "QUANTITY"
    COUNT = "COUNT"
    RATIO = "RATIO"

    @property
    def is_figure(self) -> bool:
        """Whether the kind says how much, and not who."""
        return self in _FIGURES.values()


_ENTITIES = {
    EntityType.PERSON: LegendKind.PERSON,
    EntityType.POST: LegendKind.POST,
    EntityType.ORG: LegendKind.ORGANISATION,
    EntityType.COUNTRY: LegendKind.COUNTRY,
    EntityType.CITY: LegendKind.PLACE,
    EntityType.REGION: LegendKind.PLACE,
    EntityType.RIVER: LegendKind.PLACE,
    EntityType.FACILITY: LegendKind.PLACE,
    EntityType.PLACE: LegendKind.PLACE,
    EntityType.DOCUMENT: LegendKind.DOCUMENT,
}

_FIGURES = {
    FigureType.MONEY: LegendKind.MONEY,
    FigureType.PERCENT: LegendKind.PERCENT,
    FigureType.QUANTITY: LegendKind.QUANTITY,
    FigureType.NUMBER: LegendKind.COUNT,
    FigureType.RATIO: LegendKind.RATIO,
}


def kind_of_entity(entity: EntityType) -> LegendKind | None:
    """Return the kind an entity is drawn as; None for a branch of the economy, never drawn."""
    return _ENTITIES.get(entity)


def kind_of_figure(figure: FigureType) -> LegendKind:
    """Return the kind a figure is drawn as."""
    return _FIGURES[figure]
