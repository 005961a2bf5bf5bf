-- A move to another team is done across teams, and leaves its revision in the same transaction.
GRANT INSERT ON "revision" TO "ridgebook_upkeep";
