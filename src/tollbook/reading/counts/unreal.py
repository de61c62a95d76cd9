"""Tell a harm that is denied, planned or imagined from one that is told.

"Could kill hundreds", "threatened to kill" and "did not kill" give no count.
"""

from spacy.tokens import Token

UNREAL = "counts/unreal: denied, planned, imagined or feared"
_COUNTERFACTUAL = {"could", "would", "will", "'ll", "should", "shall", "wo", "'d"}
_HINDERS = {"prevent", "stop", "keep", "block", "bar", "hinder", "discourage"}
_INTENDS = {
    "swear",
    "need",
    "prepare",
    "consider",
    "plan",
    "try",
    "attempt",
    "threaten",
    "want",
    "order",
    "vow",
    "intend",
    "aim",
    "conspire",
    "plot",
    "fail",
    "hope",
    "seek",
    "pledge",
    "refuse",
    "decide",
    "promise",
    "urge",
    "warn",
}


def is_unreal(trigger: Token) -> bool:
    """Is the harm denied, planned, imagined or feared rather than told?"""
    for child in trigger.children:
        if child.dep_ == "neg":
            return True
        if child.dep_ in {"aux", "auxpass"} and child.lower_ in _COUNTERFACTUAL:
            return True
        if child.dep_ == "mark" and child.lower_ in {"if", "unless", "lest"}:
            return True
    if trigger.dep_ == "pcomp" and trigger.head.lower_ == "from":
        return trigger.head.head.lemma_ in _HINDERS
    infinitive = trigger.tag_ == "VB" and any(
        child.lower_ == "to" for child in trigger.children
    )
    return (
        infinitive
        and trigger.dep_ in {"xcomp", "acl", "advcl"}
        and (trigger.head.lemma_ in _INTENDS or trigger.dep_ == "advcl")
    )


def is_wished(said: Token) -> bool:
    """Is somebody only called on to do it ("to free him unharmed")?"""
    verb = said.head
    return verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.children)
