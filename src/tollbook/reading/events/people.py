"""Which words mean a person."""

from spacy.tokens import Token

PERSON_NOUNS = frozenset(
    "person people man men woman women child children girl boy baby infant toddler "
    "teen teenager youth youngster adult civilian resident villager citizen worker "
    "nurse doctor medic paramedic surgeon midwife pharmacist physician rescuer "
    "volunteer driver passenger passerby bystander pedestrian shopper worshipper "
    "worshiper pilgrim student pupil schoolboy schoolgirl schoolchild teacher "
    "professor lecturer educator principal headmaster journalist reporter "
    "photographer cameraman editor broadcaster priest imam nun monk bishop pastor "
    "cleric clergyman rabbi jesuit missionary archbishop father mother son daughter "
    "brother sister husband wife cousin uncle aunt nephew niece grandfather "
    "grandmother grandson granddaughter grandchild parent sibling twin family couple "
    "friend neighbor neighbour relative fiance fiancee widow orphan guest "
    "soldier policeman policewoman officer trooper guard bodyguard marine deputy "
    "sergeant corporal captain major lieutenant colonel general commander conscript "
    "recruit detective constable sheriff agent watchman militiaman militant fighter "
    "rebel insurgent guerrilla gunman combatant peacekeeper serviceman "
    "farmer peasant fisherman shepherd herder miner trader merchant vendor "
    "shopkeeper businessman businesswoman engineer technician mechanic electrician "
    "lawyer judge prosecutor magistrate attorney politician minister president "
    "senator congressman mayor governor councilman councilor councillor "
    "candidate leader official diplomat ambassador consul activist organizer "
    "unionist demonstrator protester protestor rioter "
    "refugee migrant evacuee detainee prisoner inmate hostage captive victim "
    "survivor patient casualty staff personnel crew aid tourist foreigner "
    "employee employer colleague manager director secretary clerk cook maid gardener "
    "contractor athlete player coach artist singer writer poet actor scientist "
    "researcher academic intellectual mp lawmaker legislator spokesman member caregiver "
    "individual suspect attacker assailant bomber dead wounded injured elder "
    "muslim christian jew hindu indian chief dean rector janitor cashier "
    "customer owner landlord tenant homeowner laborer labourer vaccinator "
    "technologist radiologist lady gentleman guy kid kids minor male female "
    "adolescent woodcutter humanitarian servicemen policemen women youths".split()
)
HIM = frozenset("he him she her they them i me we us himself herself themselves".split())
WHO = frozenset("who whom".split())


def is_person(token: Token) -> bool:
    """Does this word mean a person or people?"""
    if token.ent_type_ == "PERSON":
        return True
    if token.lemma_.lower() in PERSON_NOUNS or token.lower_ in PERSON_NOUNS:
        return token.pos_ in ("NOUN", "PROPN", "ADJ")
    return token.lower_ in HIM or token.lower_ in WHO
