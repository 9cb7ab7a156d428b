import pytest

from svodka.domain.legend import LegendKind, kind_of_entity, kind_of_figure
from svodka.domain.marks import EntityType, FigureType


def test_every_type_has_its_kind_and_every_kind_a_type():
    drawn = {kind_of_entity(entity) for entity in EntityType if entity is not EntityType.SECTOR}
    counted = {kind_of_figure(figure) for figure in FigureType}
    assert None not in drawn
    assert drawn | counted == set(LegendKind)
    assert not drawn & counted
    assert {kind for kind in LegendKind if kind.is_figure} == counted


def test_a_branch_of_the_economy_is_not_drawn():
    assert kind_of_entity(EntityType.SECTOR) is None


@pytest.mark.parametrize("entity", ["CITY", "REGION", "RIVER", "FACILITY", "PLACE"])
def test_all_that_is_on_a_map_is_a_place(entity: str):
    assert kind_of_entity(EntityType(entity)) is LegendKind.PLACE
