-- CreateTable
CREATE TABLE "issue_resolution" (
    "issue_id" UUID NOT NULL,
    "resolved_at" TIMESTAMPTZ(3) NOT NULL,
    "project_id" INTEGER NOT NULL,
    "returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "issue_resolution_pkey" PRIMARY KEY ("issue_id","resolved_at")
);

-- CreateIndex
CREATE INDEX "issue_resolution_project_id_resolved_at_idx" ON "issue_resolution"("project_id", "resolved_at");

-- AddForeignKey
ALTER TABLE "issue_resolution" ADD CONSTRAINT "issue_resolution_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of issues that were resolved before, the newest resolution is known.
INSERT INTO "issue_resolution" ("issue_id", "resolved_at", "project_id", "returned_at")
SELECT "id", "resolved_at", "project_id", CASE WHEN "regressed_at" > "resolved_at" THEN "regressed_at" END
FROM "issue" WHERE "resolved_at" IS NOT NULL;
