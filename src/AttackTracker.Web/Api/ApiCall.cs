using System.Text.Json;

namespace AttackTracker.Web.Api;

/// <summary>One call of the API: where it is, what it takes and what it answers. The document, the page and the checks are made from it.</summary>
/// <param name="Path">Behind <see cref="ApiEndpoints.Root"/>, such as <c>/bases/{id}</c>.</param>
/// <param name="Id">Its name for generated clients.</param>
/// <param name="Summary">What it gives.</param>
/// <param name="Parameters">All that its query string may have.</param>
/// <param name="Schema">The answer's name among the schemas.</param>
/// <param name="Example">A call that works on the articles that come with the program: the path filled in, and a query.</param>
/// <param name="WriteAsync">Writes the answer; what it wrote counts only where it says that it is done.</param>
internal sealed record ApiCall(
    string Path,
    string Id,
    string Summary,
    IReadOnlyList<ApiParameter> Parameters,
    string Schema,
    string Example,
    Func<ApiRequest, Utf8JsonWriter, Task<ApiOutcome>> WriteAsync);

/// <summary>How a call ended.</summary>
internal abstract record ApiOutcome
{
    /// <summary>The answer is written.</summary>
    /// <param name="Next">The address of the page behind it; null where there is none.</param>
    public sealed record Done(string? Next = null) : ApiOutcome;

    /// <summary>What the address names is not there.</summary>
    /// <param name="Detail">What is not, in a sentence.</param>
    public sealed record Missing(string Detail) : ApiOutcome;

    /// <summary>What the address names has gone to another address for good.</summary>
    /// <param name="Id">What stands in the path now.</param>
    public sealed record Moved(string Id) : ApiOutcome;
}
