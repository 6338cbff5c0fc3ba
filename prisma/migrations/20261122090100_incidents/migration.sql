-- AlterTable
ALTER TABLE "incident" ADD COLUMN     "quiet_since" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "incident_entry" ADD COLUMN     "sequence" SERIAL NOT NULL;

-- DropIndex
DROP INDEX "incident_entry_incident_id_id_idx";

-- CreateIndex
CREATE INDEX "incident_project_id_status_idx" ON "incident"("project_id", "status");

-- CreateIndex
CREATE INDEX "incident_entry_incident_id_sequence_idx" ON "incident_entry"("incident_id", "sequence");
