-- Rollups are made from whole batches.
DROP TABLE "metric_dirty";
CREATE TABLE "metric_dirty" (
    "project_id" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,

    CONSTRAINT "metric_dirty_pkey" PRIMARY KEY ("project_id","sequence")
);
ALTER TABLE "metric_rollup" ADD COLUMN "last_at" TIMESTAMPTZ(3) NOT NULL;
