"""The gallery and installing over HTTP."""

import json

GALLERY = "/w/acme/templates"


def test_an_administrator_installs_from_the_gallery(ada):
    items = ada.get(GALLERY, headers={"Accept-Language": "en"}).json["items"]
    assert "sales_follow_up" in [one["key"] for one in items]
    answer = ada.post(f"{GALLERY}/sales_follow_up/install", {"sample": True})
    assert (answer.status_code, answer.json) == (201, {"app": "sales_follow_up"})
    assert [one["key"] for one in ada.get("/w/acme/apps").json["items"]] == ["sales_follow_up"]


def test_sample_people_have_no_sign_in(ada):
    ada.post(f"{GALLERY}/sales_follow_up/install", {"sample": True})
    sample = [one for one in ada.get("/w/acme/members").json["items"] if one["sample"]]
    assert sample
    assert all(one["login"] is None and not one["admin"] for one in sample)


def test_the_same_request_twice_installs_once(ada):
    first, again = (ada.post(f"{GALLERY}/sales_follow_up/install", {}, key="once") for _ in range(2))
    assert first.json == again.json
    assert len(ada.get("/w/acme/apps").json["items"]) == 1


def test_what_is_not_in_the_gallery_is_not_found(ada):
    assert ada.post(f"{GALLERY}/nowhere/install", {}).status_code == 404


def test_sample_data_is_counted_and_removed(ada):
    ada.post(f"{GALLERY}/sales_follow_up/install", {"sample": True})
    address = "/w/acme/apps/sales_follow_up/sample"
    told = ada.get(address).json
    assert (told["cases"], told["members"]) == (300, 11)
    assert ada.delete(address).json == told
    assert set(ada.get(address).json.values()) == {0}
    assert not any(one["sample"] for one in ada.get("/w/acme/members").json["items"])


def test_an_app_that_is_not_there_has_no_sample(ada):
    assert ada.get("/w/acme/apps/nowhere/sample").status_code == 404


def test_installing_tells_how_far_it_is(ada):
    answer = ada.post(f"{GALLERY}/sales_follow_up/install/steps", {"sample": True})
    lines = [json.loads(line) for line in answer.text.splitlines()]
    assert lines[-1] == {"done": {"app": "sales_follow_up"}}
    assert all(0 <= one["done"] <= one["total"] for one in lines[:-1])
    assert ada.get(GALLERY).json["items"][0]["installed"][0]["sample"] is True
    assert ada.post(f"{GALLERY}/nowhere/install/steps", {}).status_code == 404


def test_a_template_has_a_picture(ada):
    answer = ada.get(f"{GALLERY}/sales_follow_up/picture")
    assert (answer.status_code, answer.content_type) == (200, "image/jpeg")
