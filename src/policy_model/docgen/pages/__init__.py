"""What each page shows, as values; the reviewer's copy draws on some of them too."""
