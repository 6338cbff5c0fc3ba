-- AlterTable
ALTER TABLE "alert_rule" DROP COLUMN "watermark",
ADD COLUMN     "place" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "issues_before" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "deleted_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "alert" ADD COLUMN     "towards" "AlertState",
ADD COLUMN     "towards_since" TIMESTAMPTZ(3),
ADD COLUMN     "held" BOOLEAN NOT NULL DEFAULT false;

-- DropIndex
DROP INDEX "alert_rule_project_id_name_key";

-- CreateIndex
CREATE INDEX "alert_rule_project_id_idx" ON "alert_rule"("project_id");

-- CreateIndex
CREATE INDEX "alert_rule_id_fingerprint_idx" ON "alert"("rule_id", "fingerprint");

-- One rule of a name at a time, and what an evaluation has to read of alerts that are over.
CREATE UNIQUE INDEX "alert_rule_name_key" ON "alert_rule"("project_id", "name") WHERE "deleted_at" IS NULL;
CREATE INDEX "alert_held_key" ON "alert"("rule_id") WHERE "held";
