"""What is typed or pasted, made visible while it is edited: nothing in it acts on the terminal, and nothing hides."""

from bisect import bisect_right
from itertools import accumulate

from prompt_toolkit.formatted_text.utils import fragment_list_to_text
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput
from prompt_toolkit.layout.utils import explode_text_fragments

from handprint.language import safe_text


class Visible(Processor):
    """Shows each letter of the line as it would be shown anywhere else; what is held stays what was typed."""

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """Return the line with its hidden letters made visible, and where each letter went."""
        fragments = transformation_input.fragments
        if fragment_list_to_text(fragments).isprintable():
            return Transformation(fragments)
        letters = [(part[0], safe_text(part[1])) for part in explode_text_fragments(fragments)]
        starts = list(accumulate((len(text) for _, text in letters), initial=0))
        last = len(starts) - 1
        return Transformation(
            [*letters],
            source_to_display=lambda at: starts[min(at, last)] + max(0, at - last),
            display_to_source=lambda at: bisect_right(starts, at) - 1 if at <= starts[-1] else at - starts[-1] + last,
        )
