"""What a revision changes, for every case: verdict, exact patterns of changed cases, 修订对照表."""
