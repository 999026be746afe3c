using AttackTracker.Benchmarks;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["add-migration", var name]:
        AddMigration.Run(name);
        break;
    case ["throughput", ..]:
        Throughput.Run(args);
        break;
    case ["startup"]:
        Startup.Print();
        break;
    case ["fit-confidence", .. var options]:
        FitConfidence.Run(options);
        break;
    case ["generate", "--incidents", var count, "--out", var file, .. var rest]:
        await AttackTracker.Benchmarks.Generation.Generator.RunAsync(Number(count), file, rest is ["--seed", var seed] ? Number(seed) : 1, Console.WriteLine, CancellationToken.None);
        break;
    case ["incidents", var count]:
        await IncidentScale.RunAsync(Number(count));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
