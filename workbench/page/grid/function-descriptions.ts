import type { IFunctionInfo } from '@univerjs/engine-formula';

export type FunctionDescription = IFunctionInfo;

/** The functions' metadata as Excel reads it, the part that the list of functions shows. */
export interface FunctionsJson {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
      readonly type?: string;
    }[];
  }[];
}

/** The number that the engine gives to functions of its users. */
const ofUsers = 15;

/** What the list of functions shows of an add-in's functions. */
export function functionDescriptions(namespace: string, { functions }: FunctionsJson): FunctionDescription[] {
  return functions.map(({ name, description = '', parameters }) => ({
    functionName: `${namespace}.${name}`.toUpperCase(),
    functionType: ofUsers,
    description,
    abstract: firstSentence(description),
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  }));
}

function firstSentence(text: string): string {
  return /^.*?[.:](?=\s|$)/.exec(text)?.[0] ?? text;
}
