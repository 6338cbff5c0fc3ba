ALTER TABLE "alert_group" ADD COLUMN "untold_at" TIMESTAMPTZ(3);
