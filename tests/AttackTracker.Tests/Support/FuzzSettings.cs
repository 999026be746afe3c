using System.Globalization;
using FsCheck;

namespace AttackTracker.Tests.Support;

/// <summary>How many cases a property is tried on, and which.</summary>
/// <remarks>
/// The same cases on every run, so that a failure on one machine fails on another. <c>ATTACKTRACKER_FUZZ_SEED</c> takes <c>random</c>, or the
/// seed that a failure prints, as two numbers with a comma; <c>ATTACKTRACKER_FUZZ_CASES</c> takes another number of cases.
/// </remarks>
internal static class FuzzSettings
{
    private const string SeedVariable = "ATTACKTRACKER_FUZZ_SEED";
    private const string CasesVariable = "ATTACKTRACKER_FUZZ_CASES";

    public static Config Of(int cases)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(Environment.GetEnvironmentVariable(CasesVariable) is { } other ? int.Parse(other, CultureInfo.InvariantCulture) : cases);
        var seed = Environment.GetEnvironmentVariable(SeedVariable) ?? "20240229,1";
        if (seed == "random")
        {
            return config;
        }

        var parts = seed.Trim('(', ')').Split(',');
        return config.WithReplay(ulong.Parse(parts[0], CultureInfo.InvariantCulture), ulong.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
