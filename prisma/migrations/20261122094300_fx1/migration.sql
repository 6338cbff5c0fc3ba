ALTER TABLE "alert" ADD COLUMN "unit" TEXT;
ALTER TABLE "alert_rule" ADD COLUMN "watched_since" TIMESTAMPTZ(3);
DROP INDEX "alert_rule_due_at_idx";
CREATE INDEX "alert_rule_due_idx" ON "alert_rule" ("due_at", "id") WHERE "enabled" AND "deleted_at" IS NULL;
