"""Which groups of people are among which: children among civilians, all among all."""

from tollbook.model import Group

CIVILIAN = (
    Group.CIVILIANS,
    Group.CHILDREN,
    Group.WOMEN,
    Group.WOMEN_AND_CHILDREN,
    Group.ELDERLY,
    Group.MEDICAL_PERSONNEL,
    Group.PATIENTS,
    Group.AID_WORKERS,
    Group.JOURNALISTS,
    Group.TEACHERS,
    Group.STUDENTS,
    Group.FIRST_RESPONDERS,
)
"""Civilians, and the groups that are counted among them unless a text says not."""

_INSIDE = {
    Group.CHILDREN: (Group.WOMEN_AND_CHILDREN,),
    Group.WOMEN: (Group.WOMEN_AND_CHILDREN,),
}


def is_inside(part: Group, whole: Group) -> bool:
    """Are the people of one group among those of another?

    >>> is_inside(Group.CHILDREN, Group.CIVILIANS), is_inside(Group.ALL, Group.ALL)
    (True, False)
    """
    if part is whole:
        return False
    if whole is Group.ALL:
        return True
    if whole is Group.CIVILIANS:
        return part in CIVILIAN
    return whole in _INSIDE.get(part, ())


def nearest_whole(part: Group, told: set[Group]) -> Group | None:
    """Return the narrowest of the groups told of that a group is among.

    >>> nearest_whole(Group.CHILDREN, {Group.ALL, Group.CIVILIANS}).value
    'civilians'
    """
    order = (Group.WOMEN_AND_CHILDREN, Group.CIVILIANS, Group.ALL)
    return next((g for g in order if g in told and is_inside(part, g)), None)
