from tollbook.registers import actor_by_id, agencies, credited, outlet_actor


def test_every_agency_names_an_actor_that_is_there() -> None:
    assert {agency.actor for agency in agencies()} - {None} <= set(actor_by_id())


def test_every_state_agency_can_be_credited() -> None:
    for actor in actor_by_id().values():
        if actor.kind == "media" and actor.parent:
            assert credited(actor.name) is not None, actor.name


def test_a_site_is_known_by_its_host_and_nothing_that_only_ends_like_it() -> None:
    assert outlet_actor("https://www.reuters.com/world/") == "reuters"
    assert outlet_actor("notreuters.com") is None
    assert outlet_actor("Syria") is None
