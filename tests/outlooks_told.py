"""Everything that was read of an outlook, in one line, for tables of sentences."""

from tollbook.model import Outlook


def told(outlook: Outlook) -> str:
    """Say everything that was read of an outlook in one line."""
    words = [outlook.kind.value]
    if outlook.negated:
        words.append("of the opposite")
    if outlook.modality:
        words.append(f"({outlook.modality})")
    if outlook.due:
        words.append("..".join(day.isoformat() if day else "" for day in outlook.due))
    if outlook.condition:
        words.append(f"if: {outlook.condition.text}")
    if outlook.basis:
        words.append(f"as: {outlook.basis.text}")
    if outlook.addressee:
        words.append(f"to: {outlook.addressee.name}")
    return " ".join(words)
