using AttackTracker.Core.Queries;

namespace AttackTracker.Core.Export;

/// <summary>What is to leave, and how.</summary>
/// <param name="Filter">Which incidents.</param>
/// <param name="Format">In which form.</param>
/// <param name="LinkTo">The address of an incident by its public id.</param>
/// <param name="Query">The filter as the site's addresses write it, for the file to say what it holds; empty for everything.</param>
public sealed record ExportRequest(IncidentFilter Filter, ExportFormat Format, Func<string, string> LinkTo, string Query);
