using System.Text.Json;

namespace AttackTracker.Tests.Support;

/// <summary>Reads the rows of a file in <c>Cases/</c>.</summary>
public static class CaseFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public static IReadOnlyList<T> Read<T>(string fileName)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Cases", fileName);
        return JsonSerializer.Deserialize<List<T>>(File.ReadAllText(path), Options)!;
    }
}
