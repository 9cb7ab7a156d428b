from tests.unit.cli.conftest import Svodka


def test_tags_are_put_on_found_and_taken_off(svodka: Svodka):
    svodka("import", "--sample")
    assert svodka("tag", "add", "экономика/зерно", 1, 2).out == "2 releases tagged.\n"
    listed = svodka("tag", "list", "--json").json
    assert [(tag["path"], tag["releases"]) for tag in listed] == [
        ("экономика", 0),
        ("экономика/зерно", 2),
    ]
    assert svodka("search", "tag:экономика", "--json").json["total"] == 2
    assert svodka("tag", "remove", "экономика/зерно", 1).code == 0
    assert svodka("search", "tag:зерно", "--json").json["total"] == 1
    assert "экономика/зерно" in svodka("tag", "list").out


def test_everything_a_query_finds_is_tagged(svodka: Svodka):
    svodka("import", "--sample")
    found = svodka("search", "казахстан", "--json").json["total"]
    svodka("tag", "add", "страна", "--query", "казахстан")
    assert svodka("search", "tag:страна", "--json").json["total"] == found > 1


def test_a_tag_is_deleted_with_what_is_nested_in_it(svodka: Svodka):
    svodka("import", "--sample")
    svodka("tag", "add", "вода/реки", 1)
    assert svodka("tag", "delete", "вода").code == 0
    assert svodka("tag", "list", "--json").json == []


def test_wrong_calls_are_sentences(svodka: Svodka):
    svodka("import", "--sample")
    assert svodka("tag", "add", "вода").code == 4
    assert svodka("tag", "remove", "нет такой", 1).code == 4
    assert svodka("tag", "add", " / ", 1).code == 4
    assert svodka("tag", "add", "вода", 999).code == 4
