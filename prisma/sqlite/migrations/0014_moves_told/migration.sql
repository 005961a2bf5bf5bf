-- A move to another team leaves a revision. Here there are no roles to grant it to; the numbers stay alike on both databases.
SELECT 1;
