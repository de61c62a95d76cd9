"""What a source does with what it says."""

import pytest

from tollbook.reading.statements import read_statements

SENTENCES = [
    # A plain report.
    ("The ministry said nine people died.", "asserts", "certain"),
    # A perfect with "may" is a guess about the past, no prediction.
    ("The mayor said the rebels may have fled.", "asserts", "possible"),
    # "Will" foresees.
    ("The envoy said the town will fall by May.", "predicts", "certain"),
    # "Could" foresees, and is not sure.
    ("The envoy warned that the town could fall by May.", "predicts", "possible"),
    # A warning of what is, is a report.
    ("The mayor warned that the bridge is closed.", "asserts", "certain"),
    # A warning of a thing to come.
    ("The mayor warned of a famine.", "predicts", "certain"),
    # "About to" foresees, also when it is negated.
    ("The mayor said the town is not about to fall.", "predicts", "certain"),
    # Whoever says that they themselves will, promise.
    ("The army announced it would reduce its air strikes.", "promises", "certain"),
    ("The rebels promised to free the prisoners.", "promises", "certain"),
    ("The army threatened to bomb the town.", "promises", "certain"),
    # A condition on the hearer and readiness of the speaker: an offer.
    (
        "'If you leave the town, I am ready to go with you,' the envoy said.",
        "offers",
        "certain",
    ),
    # Demands.
    ("The envoy urged the fighters to leave the town.", "demands", "certain"),
    ("The envoy called on the rebels to leave the town.", "demands", "certain"),
    ("The mayor demanded that the army stop its raids.", "demands", "certain"),
    # A question about readiness asks for the act.
    ("The envoy asked if they were prepared to stop the raids.", "demands", "certain"),
    # A request put as a question.
    (
        "'Will you please listen to us?' the mayor said in an appeal.",
        "demands",
        "certain",
    ),
    # A question that wants to know something.
    ("The mayor asked whether anyone had died.", "doubts", "possible"),
    # Denials.
    ("The army denied the strike.", "denies", "certain"),
    ("The army rejected claims that it had shelled the market.", "denies", "certain"),
    ("The ministry refuted reports of dead children.", "denies", "certain"),
    # Not to deny is no denial, and no admission either.
    ("The army did not deny the strike.", "asserts", "possible"),
    # To be unable to confirm is to doubt.
    ("The army could not confirm that anyone had died.", "doubts", "doubtful"),
    ("A spokesman did not say whether anyone had died.", "doubts", "doubtful"),
    ("The mayor doubted that the truce would hold.", "doubts", "doubtful"),
    # Who will act if another acts makes an offer; weather acts for nobody.
    (
        '"If the army lifts the siege, we will free both men," the rebels said.',
        "offers",
        "certain",
    ),
    ('"If rain falls, we will stay," the mayor said.', "promises", "certain"),
    # A warning of what is and what could come looks ahead.
    (
        (
            "Some 38,000 people are besieged in Monte do Sal and their food could run out "
            "by Easter if the road stays closed, the UN's relief coordinator, Ana Mota, "
            "warned on Monday."
        ),
        "predicts",
        "certain",
    ),
    ("The minister failed to rule out more raids.", "doubts", "doubtful"),
    # Accusations.
    ("The mayor accused the army of bombing the market.", "accuses", "certain"),
    ("The mayor condemned the attack.", "accuses", "certain"),
    ("The army allegedly bombed the market.", "accuses", "possible"),
    # Estimates.
    ("The UN estimates that 300 people fled.", "estimates", "probable"),
    ("The ministry put the toll at 22.", "estimates", "probable"),
    # Belief is no certainty.
    ("The mayor believes that nine people died.", "asserts", "probable"),
    # Pictures only suggest.
    ("Images show cluster bombs in the street.", "asserts", "possible"),
]


@pytest.mark.parametrize(("text", "stance", "certainty"), SENTENCES)
def test_a_statement_has_the_stance_its_words_give_it(page_of, text, stance, certainty):
    statement = read_statements(page_of(text))[0]
    assert (statement.stance, statement.certainty) == (stance, certainty)
