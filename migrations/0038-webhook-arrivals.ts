import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a message may have reached its receiver though no answer said so: a time-out, a process that was killed while it
 * sent. What may have arrived is taken back when it does not hold any more; what has not, is not spoken of.
 */
export class WebhookArrivals0000000000038 implements MigrationInterface {
  name = 'WebhookArrivals0000000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE webhook_delivery ADD COLUMN may_have_arrived boolean NOT NULL DEFAULT false');
    await runner.query('UPDATE webhook_delivery SET may_have_arrived = true WHERE sent_at IS NOT NULL OR tries > 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE webhook_delivery DROP COLUMN may_have_arrived');
  }
}
