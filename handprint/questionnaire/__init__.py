"""What is asked, what an answer means, and which questions apply."""
