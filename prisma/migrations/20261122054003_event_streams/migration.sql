-- AlterTable
ALTER TABLE "issue" ADD COLUMN     "changed" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "crash_batch" (
    "project_id" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,
    "crash_ids" UUID[],
    "severities" "Severity"[],

    CONSTRAINT "crash_batch_pkey" PRIMARY KEY ("project_id","sequence")
);

-- CreateTable
CREATE TABLE "project_stream" (
    "project_id" INTEGER NOT NULL,
    "sequence" BIGINT NOT NULL,

    CONSTRAINT "project_stream_pkey" PRIMARY KEY ("project_id")
);

-- CreateIndex
CREATE INDEX "issue_project_id_changed_idx" ON "issue"("project_id", "changed");

-- AddForeignKey
ALTER TABLE "crash_batch" ADD CONSTRAINT "crash_batch_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_stream" ADD CONSTRAINT "project_stream_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;
