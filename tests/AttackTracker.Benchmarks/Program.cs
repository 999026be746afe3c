using AttackTracker.Benchmarks;
using AttackTracker.Benchmarks.Borders;
using AttackTracker.Benchmarks.Generation;
using AttackTracker.Benchmarks.Scale;
using BenchmarkDotNet.Running;

const string Site = "src/AttackTracker.Web/bin/Release/net10.0/AttackTracker.Web.dll";
const string Chromium = "/usr/bin/chromium";

switch (args)
{
    case ["add-migration", var name]:
        AddMigration.Run(name);
        break;
    case ["borders", var source, var target]:
        MapFile.Write(source, target);
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
        await Generator.RunAsync(Number(count), file, rest is ["--seed", var seed] ? Number(seed) : 1, Console.WriteLine, CancellationToken.None);
        break;
    case ["pages", var file, .. var rest]:
        await PageScale.RunAsync(file, rest is ["--statements", var slowest, ..] ? Number(slowest) : 0, rest is [.., "--only", var only] ? only : null);
        break;
    case ["whole", var file]:
        await WholeScale.RunAsync(file);
        break;
    case ["incidents", var source, .. var rest]:
        await IncidentScale.RunAsync(source, rest is ["--statements", var most] ? Number(most) : 0);
        break;
    case ["export", var file]:
        await ExportScale.RunAsync(file);
        break;
    case ["api", var database, .. var rest]:
        await ApiLoad.RunAsync(database, rest is [var program] ? program : Site);
        break;
    case ["browser", var database, "--only", var page]:
        await BrowserScale.RunAsync(database, Site, Chromium, page);
        break;
    case ["browser", var database, .. var rest]:
        await BrowserScale.RunAsync(database, rest is [var site, ..] ? site : Site, rest is [_, var chromium] ? chromium : Chromium, only: null);
        break;
    case ["serve-file", var folder, var address]:
        ApiLoad.ServeFile(folder, address);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
