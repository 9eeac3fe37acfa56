"""Model meets questionnaire: the plan, and what comes out when answers are put into it."""
