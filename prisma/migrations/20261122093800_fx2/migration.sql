ALTER TABLE "alert_group" ADD COLUMN "untold_at" TIMESTAMPTZ(3), ADD COLUMN "looked_at" TIMESTAMPTZ(3);
CREATE INDEX "alert_group_looked_at_idx" ON "alert_group"("looked_at");
