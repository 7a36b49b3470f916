import { Command, Option } from 'nest-commander';
import { copyLog, KindsDiffer, LogsDiffer, StillWritten } from '#libs/event-store/copy';
import { openLogAt, readConfig, type LogAt } from '#libs/platform';
import { createBar } from '../bar.js';
import { logAddress } from '../log-address.js';
import { OperatorCommand, type CommonOptions } from '../operator-command.js';
import { CannotDo } from '../speech.js';

interface CopyLogOptions extends CommonOptions {
  readonly from: string;
  readonly to: string;
  readonly ahead?: boolean;
}

/** How long a KurrentDB must say nothing before it counts as resting. */
const REST_MS = 2_000;

const IN_USE = {
  id: 'Aplikasi masih menulis ke salah satu log: hentikan dahulu, lalu ulangi. Dengan --ahead yang sudah ada disalin lebih dulu selagi aplikasi berjalan.',
  en: 'The application still writes to one of the logs: stop it first, then run this again. With --ahead what is there already is copied beforehand while it runs.',
};

const TOLD = {
  whole: {
    id: 'kedua log sama sampai ke sidiknya.',
    en: 'the logs are the same to the hash.',
  },
  ahead: {
    id: 'sama sampai ke sidiknya. Hentikan aplikasi dan ulangi tanpa --ahead.',
    en: 'the same to the hash. Stop the application and run this again without --ahead.',
  },
} as const;

const forPeople = (error: unknown): unknown => {
  if (error instanceof LogsDiffer)
    return new CannotDo({
      id: `Kedua log berbeda pada posisi ${error.position} (${error.what}). Log tujuan bukan salinan log asal; tidak ada yang ditambahkan sesudah itu.`,
      en: `The two logs differ at position ${error.position} (${error.what}). The one copied into is no copy of the other; nothing was added after that.`,
    });
  if (error instanceof KindsDiffer)
    return new CannotDo({
      id: 'Salah satu log adalah peragaan dan yang lain bukan; keduanya tidak dicampurkan.',
      en: 'One of the logs is a demonstration and the other is not; they are not mixed.',
    });
  if (error instanceof StillWritten) return new CannotDo(IN_USE);
  return error;
};

/** A demonstration is moved into a log that becomes one; only an empty log can. */
const makeAlike = async (from: LogAt, to: LogAt): Promise<void> => {
  if ((await from.log.isDemonstration()) && (await to.log.head()) === undefined)
    await to.markDemonstration();
};

@Command({
  name: 'copy-log',
  description:
    'Salin log ke penyimpanan lain, fakta demi fakta, dan bandingkan; dapat diulang / copy the log to another store, fact by fact, and compare; can be run again',
})
export class CopyLogCommand extends OperatorCommand {
  async run(_args: string[], options: CopyLogOptions): Promise<void> {
    const { from, to } = options;
    if (from === to)
      throw new CannotDo({ id: '--from dan --to sama.', en: '--from and --to are the same.' }, 2);
    const config = readConfig();
    const source = await openLogAt(config, from);
    try {
      const target = await openLogAt(config, to);
      try {
        const letIn = await this.keepOut(options.ahead === true ? [target] : [source, target]);
        try {
          await this.copy(source, target, options);
        } finally {
          await letIn();
        }
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
  }

  /** Nobody may write to a log that is copied, nor to its copy. */
  private async keepOut(logs: readonly LogAt[]): Promise<() => Promise<void>> {
    const kept: (() => Promise<void>)[] = [];
    const letIn = async (): Promise<void> => {
      for (const release of kept) await release();
    };
    for (const log of logs) {
      const release = await log.keepWritersOut();
      if (typeof release === 'function') kept.push(release);
      else if (release === 'in-use') {
        await letIn();
        throw new CannotDo(IN_USE);
      }
    }
    return letIn;
  }

  private async copy(source: LogAt, target: LogAt, options: CopyLogOptions): Promise<void> {
    const language = this.language(options);
    const bars = {
      copy: createBar(language, { id: 'Menyalin', en: 'Copying' }),
      compare: createBar(language, { id: 'Membandingkan', en: 'Comparing' }),
    };
    const began = performance.now();
    const sink = target.openSink();
    try {
      await makeAlike(source, target);
      const { log } = source;
      const head = await log.head();
      const total = head === undefined ? 0 : log.distance(undefined, head);
      const there = await target.log.head();
      const before = there === undefined ? 0 : target.log.distance(undefined, there);
      const { copied, compared } = await copyLog({
        from: log,
        to: target.log,
        sink,
        ...(options.from.startsWith('esdb') ? { rest: REST_MS } : {}),
        ahead: options.ahead === true,
        onProgress: (step, facts) => {
          if (step === 'copy') bars.compare.stop();
          bars[step].to(step === 'copy' ? before + facts : facts, step === 'copy' ? total : before);
        },
      });
      for (const bar of Object.values(bars)) bar.stop();
      const how = options.ahead === true ? 'ahead' : 'whole';
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      this.say(options, {
        id: `${copied} fakta disalin, ${compared} dibandingkan satu demi satu dalam ${seconds} detik: ${TOLD[how].id}`,
        en: `${copied} facts copied, ${compared} compared one by one in ${seconds} seconds: ${TOLD[how].en}`,
      });
    } catch (error) {
      throw forPeople(error);
    } finally {
      for (const bar of Object.values(bars)) bar.stop();
      await sink.close();
    }
  }

  @Option({
    flags: '--from <log>',
    description: 'log asal / the log to copy: postgres, postgresql://…, esdb://…, env:NAME',
    required: true,
  })
  parseFrom(text: string): string {
    return logAddress('--from', text);
  }

  @Option({
    flags: '--to <log>',
    description: 'log tujuan / the log to copy into; nobody else may write to it meanwhile',
    required: true,
  })
  parseTo(text: string): string {
    return logAddress('--to', text);
  }

  @Option({
    flags: '--ahead',
    description:
      'salin lebih dulu selagi aplikasi masih berjalan / copy beforehand while the application still runs',
  })
  parseAhead(): boolean {
    return true;
  }
}
