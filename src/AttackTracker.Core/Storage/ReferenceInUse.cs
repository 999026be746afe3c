using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>The reference data in use and all that is made of them, changed as a whole while the program runs. Thread-safe.</summary>
/// <remarks>What an operation began with it finishes with: whoever needs two things that fit together takes <see cref="Method"/> once.</remarks>
public sealed class ReferenceInUse
{
    private readonly Lazy<ReferenceReaders> _first;
    private readonly Func<ReferenceData, ReferenceReaders> _readersFor;
    private ReferenceReaders? _readers;

    private ReferenceInUse(Func<ReferenceReaders> first, Func<ReferenceData, ReferenceReaders> readersFor)
    {
        _first = new Lazy<ReferenceReaders>(first);
        _readersFor = readersFor;
    }

    /// <summary>The reference data.</summary>
    public ReferenceData Data => Method.Reference;

    /// <summary>Why amendments that people made are not on top of the data that ship with this program, in a line for people; null where they are.</summary>
    public string? Problem { get; private set; }

    internal ExtractionMethod Method => ReadersInUse.Method;

    internal IncidentBuilder Builder => ReadersInUse.Builder;

    internal ReportExtractor Extractor => ReadersInUse.Extractor;

    internal ReferenceReaders ReadersInUse => Volatile.Read(ref _readers) ?? _first.Value;

    /// <summary>Begins with the data that ship with the program, read when they are first needed.</summary>
    internal static ReferenceInUse Shipped() => new(() => ReferenceReaders.Of(ReferenceData.Shipped), ReferenceReaders.Of);

    /// <summary>Begins with what is given; other data do not change how it extracts.</summary>
    internal static ReferenceInUse Of(Func<ExtractionMethod> first) => new(() => ReferenceReaders.Of(first()), reference => ReferenceReaders.Of(first() with { Reference = reference }));

    /// <summary>Begins with what is given; other data change how it extracts as is said.</summary>
    internal static ReferenceInUse Of(ReferenceData first, Func<ReferenceData, ExtractionMethod> methodOf) => new(() => ReferenceReaders.Of(methodOf(first)), reference => ReferenceReaders.Of(methodOf(reference)));

    /// <summary>How other data would be read by.</summary>
    internal ReferenceReaders ReadersFor(ReferenceData reference) => _readersFor(reference);

    internal void Use(ReferenceReaders readers) => Volatile.Write(ref _readers, readers);

    /// <summary>Takes what people amended in this database into use, on top of the data that ship with this program.</summary>
    /// <remarks>Where the two contradict each other, the data stay in use that people amended last: nothing that they decided is lost, and it is said.</remarks>
    internal async Task OpenAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        var hash = await context.ReferenceRevisions.Where(r => r.IsCurrent).Select(r => r.Hash).SingleOrDefaultAsync(cancellationToken);
        if (hash is null || hash == Data.Revision)
        {
            return;
        }

        var current = await context.ReferenceRevisions.AsNoTracking().SingleAsync(r => r.Hash == hash, cancellationToken);
        if (ReferenceStore.AmendmentsIn(current) is { } amendments)
        {
            Use(ReadersFor(Combine(amendments, current)));
        }
    }

    private ReferenceData Combine(byte[] amendments, ReferenceRevisionRow current)
    {
        try
        {
            Problem = null;
            return _first.Value.Method.Reference.With(amendments);
        }
        catch (ReferenceDataException fault)
        {
            Problem = Spoken.Of(Texts.DataContradict, fault.Message);
            return ReferenceStore.Read(current);
        }
    }
}

/// <summary>All that is made of one state of the reference data, each when it is first needed.</summary>
internal sealed class ReferenceReaders
{
    private readonly Lazy<IncidentBuilder> _builder;
    private readonly Lazy<ReportExtractor> _extractor;

    private ReferenceReaders(ExtractionMethod method, Lazy<ReportExtractor> extractor)
    {
        Method = method;
        _extractor = extractor;
        _builder = new Lazy<IncidentBuilder>(() => new IncidentBuilder(method.Reference.Gazetteer));
    }

    public ExtractionMethod Method { get; }

    public IncidentBuilder Builder => _builder.Value;

    public ReportExtractor Extractor => _extractor.Value;

    public static ReferenceReaders Of(ReferenceData reference)
    {
        var extractor = new Lazy<ReportExtractor>(() => new ReportExtractor(reference));
        return new ReferenceReaders(new ExtractionMethod(reference, ReportExtractor.Version, article => extractor.Value.Extract(article)), extractor);
    }

    public static ReferenceReaders Of(ExtractionMethod method) => new(method, new Lazy<ReportExtractor>(() => new ReportExtractor(method.Reference)));
}
