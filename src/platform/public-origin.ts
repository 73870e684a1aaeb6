import { Injectable } from '@nestjs/common';
import { Config } from './config';

/**
 * Where people reach Vigil: the beginning of every link that leaves it. It comes from the configuration, or from the
 * port that Vigil itself listens on; never from what a request says of itself (OWASP ASVS 5.0, 4.1).
 */
@Injectable()
export class PublicOrigin {
  private port: number;

  constructor(private readonly config: Config) {
    this.port = config.port;
  }

  /** Says which port Vigil listens on, once that is known: port 0 of the configuration means any. */
  listensOn(port: number): void {
    this.port = port;
  }

  /** As `https://vigil.example.org`. */
  get text(): string {
    return this.config.origin ?? `http://localhost:${this.port}`;
  }

  /** The address of one of our pages. @param path begins with a slash */
  link(path: string): string {
    return `${this.text}${path}`;
  }
}
