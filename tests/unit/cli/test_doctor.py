from tests.unit.cli.conftest import Svodka


def test_a_healthy_library_is_said_to_be_so(svodka: Svodka):
    svodka("import", "--sample")
    ran = svodka("doctor")
    assert ran.code == 0
    assert "Library and index agree." in ran.out
    assert svodka("doctor", "--json").json["healthy"] is True


def test_a_damaged_index_is_told_and_mended(svodka: Svodka, tmp_path):
    svodka("import", "--sample")
    for path in (tmp_path / "library" / "index").rglob("*"):
        if path.is_file():
            path.write_bytes(b"garbage")
    looked = svodka("doctor", "--look")
    assert looked.code == 1
    assert "damaged" in looked.out
    mended = svodka("doctor")
    assert mended.code == 0
    assert "The index was mended." in mended.out
    assert svodka("search", "казахстан").code == 0


def test_a_library_that_was_garbled_is_a_sentence(svodka: Svodka, tmp_path):
    svodka("import", "--sample")
    for path in (tmp_path / "library").glob("*"):
        if path.is_file():
            path.write_bytes(b"garbage" * 1000)
    ran = svodka("doctor")
    assert ran.code == 4
    assert "damaged" in ran.err
