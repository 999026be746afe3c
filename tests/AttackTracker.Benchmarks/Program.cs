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
    case ["incidents", var count]:
        await IncidentScale.RunAsync(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
