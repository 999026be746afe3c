using AttackTracker.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["add-migration", var name])
{
    AddMigration.Run(name);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
