namespace AttackTracker.Web.Commands;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked for was done.</summary>
    public const int Done = 0;

    /// <summary>Something was not; standard error says what.</summary>
    public const int Failed = 1;
}
