"""Helsinki's Jobcenter: assignment contracts carried by an app."""
