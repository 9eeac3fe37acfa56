"""What has to be asked for one figure, by the model that is in use."""

from handprint.cli.loading import Loader
from handprint.problems import Place
from handprint.questionnaire.questionnaire import Questionnaire, Route
from handprint.score.needed import goal_of, questions_for
from handprint.score.plan import plan_for


def questions_of_goal(figure: str, loader: Loader, questionnaire: Questionnaire, route: Route) -> frozenset[str] | None:
    """Return the questions that a figure needs; None where there is no such figure, a problem that the loader keeps."""
    model = loader.model()
    plan, problems = plan_for(model, questionnaire, route) if model is not None else (None, ())
    loader.problems += problems
    if plan is None:
        return None
    id_, problems = goal_of(plan, figure, Place("--goal"))
    loader.problems += problems
    return None if id_ is None else questions_for(plan, id_)
