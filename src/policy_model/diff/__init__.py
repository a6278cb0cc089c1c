"""What a revision changes, for every case: verdict, exact patterns of changed cases, and the table people circulate."""
