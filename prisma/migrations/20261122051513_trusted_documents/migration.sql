-- AlterTable
ALTER TABLE "access_token" ADD COLUMN     "trusted_documents_only" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "trusted_document" (
    "hash" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "operations" TEXT[],
    "registered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" TEXT NOT NULL,

    CONSTRAINT "trusted_document_pkey" PRIMARY KEY ("hash")
);
