-- AlterEnum
ALTER TYPE "PageState" ADD VALUE 'DROPPED';

-- AlterTable
ALTER TABLE "alert_group" ADD COLUMN     "told_alerts" UUID[],
ADD COLUMN     "telling" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "response_due_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "page" ADD COLUMN     "posted_at" TIMESTAMPTZ(3);

-- DropIndex
DROP INDEX "page_contact_id_at_idx";

-- CreateIndex
CREATE INDEX "page_contact_id_posted_at_idx" ON "page"("contact_id", "posted_at");
