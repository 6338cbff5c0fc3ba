ALTER TABLE "detector_finding" ADD COLUMN "family" UUID NOT NULL,
ADD COLUMN "instance" TEXT,
ADD COLUMN "silent_at" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN "dismissed" "WarningLevel";

DROP INDEX "detector_finding_project_id_idx";

CREATE INDEX "detector_finding_family_idx" ON "detector_finding"("family");

CREATE INDEX "detector_finding_silent_at_idx" ON "detector_finding"("silent_at");

CREATE TABLE "look_claim" (
    "series_id" INTEGER NOT NULL,
    "claim" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "look_claim_pkey" PRIMARY KEY ("series_id")
);

ALTER TABLE "warning" ADD COLUMN "family" UUID NOT NULL,
ADD COLUMN "instance" TEXT,
ADD COLUMN "unit" TEXT,
ADD COLUMN "told_at" TIMESTAMPTZ(3) NOT NULL;

CREATE INDEX "warning_open_family" ON "warning"("family") WHERE "resolved_at" IS NULL;
