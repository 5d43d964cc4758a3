import { Argument, Command } from 'commander';
import { examples } from '../examples.ts';
import { writeTo } from '../io.ts';
import type { Session } from '../session.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

export function completionCommand({ io }: Session): Command {
  const command = new Command('completion')
    .summary('completion for a shell')
    .description('Prints a script that teaches a shell the commands and options.')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS));
  examples(command, [
    ['eval "$(pincite completion bash)"', 'in ~/.bashrc'],
    ['pincite completion zsh > "$fpath[1]/_pincite"', 'for zsh'],
    ['pincite completion fish > ~/.config/fish/completions/pincite.fish', 'for fish'],
  ]);
  return command.action(async (shell: (typeof SHELLS)[number]) => {
    const { completedSpecs } = await import('../completion/spec.ts');
    const specs = completedSpecs(command.parent ?? command);
    const script = {
      bash: async () => (await import('../completion/bash.ts')).bashCompletion(specs),
      zsh: async () => (await import('../completion/zsh.ts')).zshCompletion(specs),
      fish: async () => (await import('../completion/fish.ts')).fishCompletion(specs),
    }[shell];
    await writeTo(io.stdout, await script());
  });
}
