import { Injectable } from '@nestjs/common';
import { Busy } from '../../lib/errors';
import { PdfProcess } from './pdf-process';

/** So many PDFs are read at once; each takes a process and up to a gigabyte. */
const atOnce = 2;
/** So many may wait for their turn. */
const mostWaiting = 20;

/** Opens PDFs, each in a process that lives as long as one look into it. */
@Injectable()
export class PdfReader {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @throws Busy when too many wait already, UnreadablePdf */
  async read<T>(bytes: Buffer, work: (pdf: PdfProcess, pages: number) => Promise<T>): Promise<T> {
    await this.turn();
    const pdf = new PdfProcess();
    try {
      return await work(pdf, await pdf.open(bytes));
    } finally {
      pdf.end();
      this.running--;
      this.waiting.shift()?.();
    }
  }

  private async turn(): Promise<void> {
    while (this.running >= atOnce) {
      if (this.waiting.length >= mostWaiting) throw new Busy();
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.running++;
  }
}
