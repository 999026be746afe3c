namespace AttackTracker.Core.Storage;

/// <summary>How far the building of all incidents is while it goes on, which for hundreds of thousands takes minutes. Thread-safe.</summary>
public sealed class Rebuild
{
    private RebuildState? _state;

    /// <summary>Null while they are not being built.</summary>
    public RebuildState? State => Volatile.Read(ref _state);

    internal void Tell(RebuildStage stage, int done, int all) => Volatile.Write(ref _state, new RebuildState(stage, done, all));

    internal void End() => Volatile.Write(ref _state, null);
}

/// <summary>How far it is.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">Reports that were read or are being brought together, or incidents that were written.</param>
/// <param name="All">How many there are; 0 while reports are read, since nobody has counted them.</param>
public sealed record RebuildState(RebuildStage Stage, int Done, int All);

/// <summary>What is done in turn.</summary>
public enum RebuildStage
{
    /// <summary>All current reports are read.</summary>
    Reading,

    /// <summary>They are compared and brought together.</summary>
    Joining,

    /// <summary>What they make is found out, and written where it is not so already.</summary>
    Writing,
}
