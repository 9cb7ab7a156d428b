"""Tags in a tree, and the releases that carry them."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, func, insert, select, update

from svodka.domain.errors import BadRequest, NotFound
from svodka.domain.tags import TAG_COLOURS, Tag
from svodka.i18n import tr
from svodka.library.chunks import chunks
from svodka.library.tables import release, release_tag, tag

_LONGEST_NAME = 100


def tags(connection: Connection) -> list[Tag]:
    """Return all tags, parents before their children, siblings by name."""
    uses = func.count(release_tag.c.release_id).label("uses")
    asked = select(tag, uses).outerjoin(release_tag).group_by(tag.c.id)
    children: dict[int | None, list[Tag]] = {}
    for r in connection.execute(asked):
        found = Tag(r.id, r.name, r.name, r.colour, r.parent_id, r.uses)
        children.setdefault(r.parent_id, []).append(found)

    def below(parent: int | None, path: str) -> Iterable[Tag]:
        for child in sorted(children.get(parent, ()), key=lambda child: _folded(child.name)):
            placed = Tag(child.id, child.name, path + child.name, child.colour, parent, child.uses)
            yield placed
            yield from below(child.id, placed.path + "/")

    return list(below(None, ""))


def add_tag(connection: Connection, path: str, colour: str | None, tag_id: int | None) -> Tag:
    """Return the tag of this path, making it and its parents where they are missing."""
    names = _names(path)
    known = {_folded(found.path): found for found in tags(connection)}
    parent: Tag | None = None
    for depth in range(1, len(names) + 1):
        here = "/".join(names[:depth])
        found = known.get(_folded(here))
        if found is None:
            last = depth == len(names)
            chosen = (colour if last else None) or (
                parent.colour if parent else _least_used(known.values())
            )
            _add(connection, names[depth - 1], _colour(chosen), parent, tag_id if last else None)
            known = {_folded(found.path): found for found in tags(connection)}
            found = known[_folded(here)]
        parent = found
    if parent is None:  # names are never empty: see _names
        raise BadRequest(detail=tr("A tag needs a name."))
    return parent


def change_tag(connection: Connection, tag_id: int, path: str, colour: str) -> Tag:
    """Rename, move or recolour a tag. Raises NotFound, BadRequest."""
    old = _one(connection, tag_id)
    names = _names(path)
    target = "/".join(names)
    taken = {_folded(other.path): other for other in tags(connection) if other.id != tag_id}
    if _folded(target) in taken:
        raise BadRequest(detail=tr("There is already a tag “{tag}”.", tag=target))
    if _folded(target).startswith(_folded(old.path) + "/"):
        raise BadRequest(detail=tr("“{tag}” cannot be moved into itself.", tag=old.path))
    parent = add_tag(connection, "/".join(names[:-1]), None, None) if len(names) > 1 else None
    connection.execute(
        update(tag)
        .where(tag.c.id == tag_id)
        .values(name=names[-1], parent_id=parent.id if parent else None, colour=_colour(colour))
    )
    return _one(connection, tag_id)


def delete_tag(connection: Connection, tag_id: int) -> None:
    """Delete a tag with its children; releases lose it. Raises NotFound."""
    _one(connection, tag_id)
    connection.execute(delete(tag).where(tag.c.id == tag_id))


def put_on(connection: Connection, ids: Sequence[int], tag_id: int) -> list[int]:
    """Put a tag on releases; return those that did not carry it before. Raises NotFound.

    Releases that are not there are left out.
    """
    _one(connection, tag_id)
    there: set[int] = set()
    for part in chunks(ids):
        there.update(
            connection.execute(select(release.c.id).where(release.c.id.in_(part))).scalars()
        )
    there.difference_update(_carriers(connection, tag_id))
    new = [release_id for release_id in dict.fromkeys(ids) if release_id in there]
    rows = [{"tag_id": tag_id, "release_id": release_id} for release_id in new]
    if rows:
        connection.execute(insert(release_tag), rows)
    return new


def take_off(connection: Connection, ids: Sequence[int], tag_id: int) -> list[int]:
    """Take a tag off; return those that carried it."""
    carriers = set(_carriers(connection, tag_id))
    gone = [release_id for release_id in dict.fromkeys(ids) if release_id in carriers]
    for part in chunks(gone):
        connection.execute(
            delete(release_tag).where(
                release_tag.c.tag_id == tag_id, release_tag.c.release_id.in_(part)
            )
        )
    return gone


def tagged(connection: Connection, tag_ids: Sequence[int]) -> dict[int, list[int]]:
    """Return by tag the ids of the releases that carry it."""
    return {tag_id: _carriers(connection, tag_id) for tag_id in tag_ids}


def tagged_under(connection: Connection, name: str) -> frozenset[int]:
    """Return the releases under the tags of this path or last name, nested ones included."""
    wanted = _folded("/".join(_tidied(name)))
    known = tags(connection)
    roots = [
        _folded(found.path)
        for found in known
        if wanted in {_folded(found.path), _folded(found.name)}
    ]
    below = [
        found.id
        for found in known
        if any(_folded(f"{found.path}/").startswith(f"{root}/") for root in roots)
    ]
    asked = select(release_tag.c.release_id).where(release_tag.c.tag_id.in_(below))
    return frozenset(connection.execute(asked).scalars())


def _one(connection: Connection, tag_id: int) -> Tag:
    for found in tags(connection):
        if found.id == tag_id:
            return found
    raise NotFound(what=tr("tag {id}", id=tag_id))


def _carriers(connection: Connection, tag_id: int) -> list[int]:
    asked = select(release_tag.c.release_id).where(release_tag.c.tag_id == tag_id)
    return list(connection.execute(asked.order_by(release_tag.c.release_id)).scalars())


def _add(
    connection: Connection, name: str, colour: str, parent: Tag | None, tag_id: int | None
) -> None:
    values = {"name": name, "colour": colour, "parent_id": parent.id if parent else None}
    if tag_id is not None:
        values["id"] = tag_id
    connection.execute(insert(tag).values(values))


def _names(path: str) -> list[str]:
    """Take a path apart. Raises BadRequest for an empty or over-long name."""
    names = _tidied(path)
    if not all(names):
        raise BadRequest(detail=tr("A tag needs a name."))
    if any(len(name) > _LONGEST_NAME for name in names):
        raise BadRequest(
            detail=tr("The name of a tag has {n} characters at most.", n=_LONGEST_NAME)
        )
    return names


def _tidied(path: str) -> list[str]:
    return [" ".join(name.split()) for name in path.split("/")]


def _colour(colour: str) -> str:
    if colour not in TAG_COLOURS:
        raise BadRequest(
            detail=tr(
                "{colour} is no colour of a tag; these are: {known}",
                colour=colour,
                known=", ".join(TAG_COLOURS),
            )
        )
    return colour


def _least_used(known: Iterable[Tag]) -> str:
    """Return the colour that the fewest tags at the root have."""
    counts = dict.fromkeys(TAG_COLOURS, 0)
    for found in known:
        if found.parent is None:
            counts[found.colour] += 1
    return min(TAG_COLOURS, key=lambda colour: counts[colour])


def _folded(name: str) -> str:
    """Return what two names that are the same to a reader have in common."""
    return name.casefold().replace("ё", "е")
