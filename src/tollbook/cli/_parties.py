"""What each party says of an incident: its verdict, what it concedes, its words."""

from collections.abc import Callable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tollbook.model import Answer, Incident, PartyView
from tollbook.publish import figure, harm_name, in_quotes, plain

_ANSWERS = {
    Answer.ADMITS: "tells of it as its own act",
    Answer.CONCEDES: "gives a figure",
    Answer.REGRETS: "takes the harm as its doing",
    Answer.DENIES: "denies",
    Answer.NOBODY_HARMED: "says that nobody was harmed",
    Answer.SAYS_OTHERWISE: "says otherwise",
    Answer.LOOKS_INTO: "has yet to say",
    Answer.NOT_CREDIBLE: "finds the claim not credible",
    Answer.DUPLICATE: "says that it dealt with the claim before",
}


def print_parties(
    console: Console,
    incident: Incident,
    shield: Callable[[str], str],
    printed_in: Callable[[str], str],
) -> None:
    """Print what each party says that is blamed, or that denies or admits."""
    if not incident.parties:
        return
    console.print()
    console.print(Text("What each party says", style="bold"))
    for view in incident.parties:
        console.print(Padding(Text(shield(_finding(view))), (0, 0, 0, 2)))
        for said in view.statements:
            words = (
                f"{said.source} {_ANSWERS[said.answer]}: {in_quotes(said.text)} "
                f"({printed_in(said.report)})"
            )
            console.print(Padding(Text(shield(words)), (0, 0, 0, 4)))


def _finding(view: PartyView) -> str:
    role = (
        "said to have done it"
        if view.blamed
        else "nobody in these reports says that it did it"
    )
    if view.admits:
        role += "; admits the act"
    conceded = "; ".join(
        f"{harm_name(each.measure, each.group)} {figure(each.low, each.high)}"
        for each in view.conceded
    )
    verdict = (
        f"finds the harm claimed {plain(view.verdict)}, because {view.because}"
        if view.verdict
        else f"no verdict known: {view.because}"
    )
    return f"{view.name} ({role}): {verdict}; concedes {conceded or 'no figure'}"
